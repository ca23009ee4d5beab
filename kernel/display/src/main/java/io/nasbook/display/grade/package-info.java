/** Marks for graded cells: checks with points, a time limit and a sentence for a wrong answer. */
package io.nasbook.display.grade;
