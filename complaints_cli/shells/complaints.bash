# Completion of `complaints` for bash 3.2 and newer. Nothing that comes back is evaluated.
_complaints() {
    local word means nth file='' current=${COMP_WORDS[COMP_CWORD]}
    local typed=()
    COMPREPLY=()
    # bash makes a word of each "=": --via=phone are three.
    for ((nth = 1; nth < COMP_CWORD; nth++)); do
        [ "${COMP_WORDS[nth]}" = "=" ] || typed+=("${COMP_WORDS[nth]}")
    done
    [ "$current" = "=" ] && current=
    while IFS=$'\t' read -r word means; do
        if [ -n "$word" ]; then COMPREPLY+=("$word"); else file=yes; fi
    done < <(COMPLAINTS_COMPLETE="=$current" complaints ${typed[@]+"${typed[@]}"} 2>/dev/null)
    [ -n "$file" ] || return
    if [ ${#COMPREPLY[@]} -eq 0 ]; then
        compopt -o default 2>/dev/null
        return
    fi
    # A word or the name of a file may come: bash looks for files by itself only where there is no word.
    compopt -o filenames 2>/dev/null
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$current")
}
complete -F _complaints complaints
