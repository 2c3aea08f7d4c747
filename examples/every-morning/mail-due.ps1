# Sends the list, where there is one: on a morning without news the file is empty.
$list = 'C:\Complaints\due.txt'
if ((Get-Item $list).Length -eq 0) { exit 0 }
$lines = Get-Content -Encoding UTF8 $list
$mail = @{
    SmtpServer = 'mail.larkfield.example'
    From       = 'complaints@larkfield.example'
    To         = 'complaints@larkfield.example'
    Subject    = $lines[0] -replace '^Subject: ', ''
    Body       = ($lines | Select-Object -Skip 2) -join "`r`n"
    Encoding   = [System.Text.Encoding]::UTF8
}
Send-MailMessage @mail
