/**
 * Designs as people keep and hand them in: files, JSON Lines and folders of them, and answers as they are written.
 * Knowledge comes in ready made, for its questions. The files of rules/ and any way to print results do not.
 */
package peersupport.files.design;
