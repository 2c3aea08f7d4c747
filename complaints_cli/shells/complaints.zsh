#compdef complaints
# Completion of `complaints` for zsh. Nothing that comes back is evaluated.
_complaints() {
    local word means file=''
    local -a found typed
    typed=("${(@Q)words[2,CURRENT-1]}")
    (( CURRENT > 2 )) || typed=()
    while IFS=$'\t' read -r word means; do
        if [[ -n $word ]]; then found+=("${word//:/\\:}${means:+:$means}"); else file=yes; fi
    done < <(COMPLAINTS_COMPLETE="=${(Q)PREFIX}" complaints "${typed[@]}" 2>/dev/null)
    (( $#found )) && _describe -V complaints found
    [[ -n $file ]] && _files
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _complaints "$@"
else
    compdef _complaints complaints
fi
