package io.nasbook.data.wakewords;

import io.nasbook.data.draw.Dice;

/**
 * The proportions of a figure; a grown-up is about one unit high.
 *
 * @param width 1 for the mean, more is broader
 * @param head height of the head
 * @param trunk from the hip to the base of the neck
 * @param leg length of a thigh, and of a shin
 * @param arm length of an upper arm
 */
record Build(double width, double head, double trunk, double leg, double arm) {

  static Build of(Dice dice) {
    double width = Math.max(0.75, 1 + 0.16 * dice.bell());
    return dice.chance(0.18) ? child(dice, width) : grownUp(dice, width);
  }

  private static Build grownUp(Dice dice, double width) {
    double leg = dice.between(0.225, 0.255);
    return new Build(width, dice.between(0.125, 0.145), dice.between(0.28, 0.32), leg, leg * 0.68);
  }

  private static Build child(Dice dice, double width) {
    double leg = dice.between(0.14, 0.19);
    return new Build(width, dice.between(0.13, 0.15), dice.between(0.2, 0.25), leg, leg * 0.7);
  }

  double shoulder(Pose.View view) {
    return width * trunk * (view == Pose.View.SIDE ? 0.1 : 0.36);
  }

  double hip(Pose.View view) {
    return width * trunk * (view == Pose.View.SIDE ? 0.06 : 0.17);
  }

  /** Half the thickness of the trunk, at the chest. */
  double chest(Pose.View view) {
    return width * trunk * (view == Pose.View.SIDE ? 0.27 : 0.38);
  }

  double limb() {
    return trunk * 0.095 * (0.5 + 0.5 * width);
  }
}
