@echo off
rem Opens the advisor's shell, or runs the one command given; builds first what is missing or older than its sources.
setlocal
set "HERE=%~dp0"
set "JAR=%HERE%target\peer-support-advisor.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"

"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo The advisor needs Java 17 or newer, and there is none here. Install a JDK, or set JAVA_HOME to one. 1>&2
    exit /b 1
)

set "FRESH="
if exist "%JAR%" powershell -NoProfile -Command "Set-Location -LiteralPath $env:HERE; $built = (Get-Item -LiteralPath $env:JAR).LastWriteTime; if (Get-ChildItem pom.xml, src\main, rules, templates -Recurse -File | Where-Object { $_.LastWriteTime -gt $built }) { exit 1 }" && set "FRESH=yes"
if not defined FRESH (
    where mvn >nul 2>&1
    if errorlevel 1 (
        echo The advisor has to be built first, which needs Maven 3.8 or newer, and there is no mvn here. 1>&2
        exit /b 1
    )
    echo Building the advisor ^(the first time takes about a minute^)... 1>&2
    if not exist "%HERE%target" mkdir "%HERE%target"
    if exist "%HERE%target\check.txt" del "%HERE%target\check.txt"
    if exist "%HERE%target\classes" rmdir /s /q "%HERE%target\classes"
    call mvn -f "%HERE%pom.xml" -B -q -ntp -Dstyle.color=never -Dmaven.test.skip=true package >"%HERE%target\build.log" 2>&1
    if errorlevel 1 (
        if exist "%HERE%target\check.txt" (type "%HERE%target\check.txt" 1>&2) else (findstr /b /c:"[ERROR]" "%HERE%target\build.log" 1>&2)
        if exist "%JAR%" del "%JAR%"
        exit /b 1
    )
)

"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED -cp "%JAR%" peersupport.Application %*
exit /b %ERRORLEVEL%
