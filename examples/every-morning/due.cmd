@echo off
rem --no-input says that nobody sits there, whatever Windows thinks.
set COMPLAINTS_DB=C:\Complaints\complaints.db
"C:\Complaints\venv\Scripts\complaints.exe" --no-input due --quiet-if-unchanged --output C:\Complaints\due.txt
if errorlevel 1 exit /b 1
powershell -NoProfile -ExecutionPolicy Bypass -File C:\Complaints\mail-due.ps1
