/**
 * What is typed and what is printed, as text: encodings, widths, line editing, messages, refusals. Comes in: streams,
 * lines and words. It knows no question, no design and no command.
 */
package peersupport.shell.terminal;
