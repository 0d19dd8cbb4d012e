/**
 * The shell put together: its parts, and the loop over lines. Comes in: where it runs. No command and no sentence about
 * a design stands here.
 */
package peersupport.shell;
