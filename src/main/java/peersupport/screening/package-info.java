/**
 * Many designs put to the rules one after another, as rows and as counts. Designs come in not yet read, each with its
 * place. How they are read, and how the rows are printed, does not.
 */
package peersupport.screening;
