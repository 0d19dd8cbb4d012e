/**
 * Every command, how its words are read, and how one is run. Comes in: a line, or the words given to the process. No
 * loop over lines, and nothing that is worked out rather than handed on, stands here.
 */
package peersupport.shell.command;
