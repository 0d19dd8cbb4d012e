@echo off
rem Opens the advisor's shell, or runs the one command given. The script "advisor" beside this one takes the same steps;
rem this language cannot tell what has changed, so Launcher.java looks every time.
setlocal DisableDelayedExpansion

rem Where we are: beside the sources, or in bin\ of what was unpacked.
set "HERE=%~dp0"
set "HERE=%HERE:~0,-1%"
if exist "%HERE%\pom.xml" goto sources
for %%I in ("%HERE%\..") do set "PLACE=%%~fI"
set "FLAGS=%HERE%\flags"
set "SOURCES="
goto java
:sources
set "PLACE=%HERE%\target"
set "FLAGS=%HERE%\src\main\launcher\flags"
set "SOURCES="%HERE%""

:java
set "JAR=%PLACE%\peer-support-advisor.jar"
set "JAVA="
for %%I in (java.exe) do set "JAVA=%%~$PATH:I"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%PLACE%\runtime\bin\java.exe" set "JAVA=%PLACE%\runtime\bin\java.exe"
if not defined JAVA (
    echo The advisor needs Java 17 or newer, and there is no 'java' here. 1>&2
    echo Install a JDK, or set JAVA_HOME to one. 1>&2
    exit /b 1
)
set "MAJOR="
for /f "tokens=2 delims=. " %%V in ('""%JAVA%" --version 2>nul"') do if not defined MAJOR set "MAJOR=%%V"
if not defined MAJOR set "MAJOR=0"
if %MAJOR% geq 17 goto prepare
echo The advisor needs Java 17 or newer; "%JAVA%" is older. 1>&2
echo Install a newer JDK, or set JAVA_HOME to one. 1>&2
exit /b 1

:prepare
set "LAUNCH=%PLACE%\launch\%JAVA::=%.args"
set "LAUNCHER=-cp "%PLACE%\classes;%JAR%" peersupport.launching.Launcher"
if not defined SOURCES goto look
if exist "%PLACE%\classes\peersupport\launching" goto look
set "LAUNCHER="%HERE%\src\main\java\peersupport\launching\Launcher.java""
"%JAVA%" --add-modules jdk.compiler -version >nul 2>&1
if not errorlevel 1 goto look
echo The advisor has to be built first, which needs a JDK; "%JAVA%" is part of none. 1>&2
echo Install one, or set JAVA_HOME to one. 1>&2
exit /b 1
:look
rem A class archive is not worth its time while cards are changed and checked in turn.
set "ONCE="
if "%~1"=="check" set "ONCE=-Dpeersupport.archive=none"
"%JAVA%" "@%FLAGS%" -XX:TieredStopAtLevel=1 %ONCE% %LAUNCHER% "%PLACE%" "%JAVA%" "%LAUNCH%" "%FLAGS%" %SOURCES% <nul
if errorlevel 1 exit /b 1
set "FOUND="
if exist "%LAUNCH%" set "FOUND="@%LAUNCH%""

rem Quick to start; a long run is better off with all that the compiler can do.
set "QUICK=-XX:TieredStopAtLevel=1"
if "%~1"=="screen" set "QUICK="

rem What is written is UTF-8; the window shows it so, and afterwards what it showed before.
for /f "tokens=2 delims=:." %%P in ('chcp') do set "PAGE=%%P"
chcp 65001 >nul 2>&1
"%JAVA%" "@%FLAGS%" %QUICK% -cp "%JAR%" %FOUND% peersupport.Application %*
set "STATUS=%ERRORLEVEL%"
if defined PAGE chcp %PAGE% >nul 2>&1
exit /b %STATUS%
