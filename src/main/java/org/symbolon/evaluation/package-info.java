/**
 * Measures search on judged sets: nDCG, recall and MRR over the same documents, analysis, query
 * building and fusion that users get, in an index of its own. May read every domain; nobody calls
 * it but the command line.
 */
package org.symbolon.evaluation;
