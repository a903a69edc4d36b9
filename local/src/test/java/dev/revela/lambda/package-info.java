/** A stand-in for the function. */
package dev.revela.lambda;
