/**
 * Entry to the documents on a design: which there are, in which forms, and how each is kept to its length. Comes in: an
 * advice, and the kinds and forms asked for. Nothing a document says is worded here; only the shell may call this room.
 */
package peersupport.reporting;
