/**
 * The open design, what others change in it meanwhile, and the files written from designs. Comes in: changes to make,
 * and the names of files. It asks nothing and reads no command.
 */
package peersupport.shell.workspace;
