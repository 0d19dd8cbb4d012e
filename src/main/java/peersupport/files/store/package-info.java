/**
 * Text files read whole, and files written so that a reader or a crash finds the old or the new. Paths, text and bytes
 * come in. What the text means, and who parses it, does not.
 */
package peersupport.files.store;
