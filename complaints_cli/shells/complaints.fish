# Completion of `complaints` for fish 3 and newer.
function __complaints_words
    set -l typed (commandline -opc)
    set -l current (commandline -ct)
    set -l found (env COMPLAINTS_COMPLETE="=$current" complaints $typed[2..-1] 2>/dev/null)
    # An empty word stands for the name of a file.
    string match -v -- \t"*" $found
    if string match -q -- \t"*" $found
        __fish_complete_path "$current"
    end
end
complete --command complaints --no-files --keep-order --arguments '(__complaints_words)'
