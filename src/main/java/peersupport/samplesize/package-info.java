/**
 * What numbers of people can show: intervals, and the size of two groups. Comes in: numbers. It knows no design and no
 * evidence.
 */
package peersupport.samplesize;
