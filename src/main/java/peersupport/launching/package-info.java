/**
 * What both launchers leave to Java: building what is out of date, one build at a time, and readying a quick start.
 * Files and processes come in; it uses nothing but the Java library, since it runs before all else is
 * built. Nothing else may know it.
 */
package peersupport.launching;
