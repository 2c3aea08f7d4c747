#!/bin/sh
# Sends the list, where there is one: on a morning without news the file is empty.
list=/srv/complaints/due.txt
to=complaints@larkfield.example
[ -s "$list" ] || exit 0
{
    printf 'To: %s\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n' "$to"
    cat "$list"
} | msmtp -t
