/**
 * What the screen says of questions, designs, advice and the knowledge base. Comes in: values that others have read or
 * worked out. It reads no input, and neither opens nor saves a design.
 */
package peersupport.shell.page;
