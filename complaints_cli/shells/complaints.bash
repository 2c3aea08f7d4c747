# Completion of `complaints` for bash 3.2 and newer. Nothing that comes back is evaluated.
_complaints() {
    local word means nth current=${COMP_WORDS[COMP_CWORD]}
    local typed=()
    COMPREPLY=()
    # bash makes a word of each "=": --via=phone are three.
    for ((nth = 1; nth < COMP_CWORD; nth++)); do
        [ "${COMP_WORDS[nth]}" = "=" ] || typed+=("${COMP_WORDS[nth]}")
    done
    [ "$current" = "=" ] && current=
    while IFS=$'\t' read -r word means; do
        if [ -z "$word" ]; then
            compopt -o default 2>/dev/null
            COMPREPLY=()
            return
        fi
        COMPREPLY+=("$word")
    done < <(COMPLAINTS_COMPLETE="=$current" complaints ${typed[@]+"${typed[@]}"} 2>/dev/null)
}
complete -F _complaints complaints
