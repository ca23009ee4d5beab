package io.nasbook.exact;

/** An additive score: one term per setting and one per active block. */
public interface ScoreTable {

  /** No preference. */
  ScoreTable ZERO =
      new ScoreTable() {
        @Override
        public double setting(int setting) {
          return 0;
        }

        @Override
        public double block(int setting, int slot, int option) {
          return 0;
        }
      };

  /**
   * The term of a setting.
   *
   * @param setting number of the setting
   * @return part of the score that does not depend on the blocks
   */
  double setting(int setting);

  /**
   * The term of an active block.
   *
   * @param setting number of the setting
   * @param slot number of the slot, counted through all stages
   * @param option number of the block's option
   * @return part of the score
   */
  double block(int setting, int slot, int option);
}
