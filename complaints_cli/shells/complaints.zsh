#compdef complaints
# Completion of `complaints` for zsh. Nothing that comes back is evaluated.
_complaints() {
    local word means
    local -a found typed
    typed=("${(@Q)words[2,CURRENT-1]}")
    (( CURRENT > 2 )) || typed=()
    while IFS=$'\t' read -r word means; do
        if [[ -z $word ]]; then
            _files
            return
        fi
        found+=("${word//:/\\:}${means:+:$means}")
    done < <(COMPLAINTS_COMPLETE="=${(Q)PREFIX}" complaints "${typed[@]}" 2>/dev/null)
    (( $#found )) && _describe -V complaints found
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _complaints "$@"
else
    compdef _complaints complaints
fi
