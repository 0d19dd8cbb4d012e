/**
 * Questions put one after another, and replies as people type them. Comes in: lines from the terminal, and the open
 * design. It knows no command.
 */
package peersupport.shell.interview;
