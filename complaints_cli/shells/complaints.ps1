# Completion of `complaints` for PowerShell 5.1 and newer, on Windows, macOS and Linux.
Register-ArgumentCompleter -Native -CommandName complaints -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $typed = @($commandAst.CommandElements |
        Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object {
            if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value }
            else { $_.Extent.Text }
        })
    $env:COMPLAINTS_COMPLETE = "=$wordToComplete"
    try {
        complaints @typed 2>$null | ForEach-Object {
            $word, $means = $_ -split "`t", 2
            if ($word) {
                if (-not $means) { $means = $word }
                [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $means)
            }
        }
    } finally {
        Remove-Item Env:COMPLAINTS_COMPLETE
    }
}
