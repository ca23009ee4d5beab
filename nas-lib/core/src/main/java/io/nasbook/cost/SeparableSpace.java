package io.nasbook.cost;

import io.nasbook.space.Space;
import java.util.List;

/**
 * A space whose networks are a head, blocks and a tail, where the layers of a block depend only on
 * the setting of the whole network (such as width and resolution), on the slot and on the block's
 * own option. Costs are then sums and maxima over blocks, so that feasibility, counts, uniform
 * samples and optima are exact.
 *
 * @param <A> the type of its architectures
 */
public interface SeparableSpace<A> extends Space<A> {

  /**
   * The layers before the first block.
   *
   * @param setting number of the setting, as read by {@code layout().settings()}
   * @return in the order of the network
   */
  List<Layer> head(int setting);

  /**
   * The layers of one block.
   *
   * @param setting number of the setting
   * @param slot number of the slot, counted through all stages
   * @param option number of the option, as read by the genes of the slot
   * @return in the order of the network
   */
  List<Layer> block(int setting, int slot, int option);

  /**
   * The layers after the last block.
   *
   * @param setting number of the setting
   * @return in the order of the network
   */
  List<Layer> tail(int setting);

  /**
   * What a setting is called in messages and reports.
   *
   * @param setting number of the setting
   * @return for instance {@code wid 0, 96 px}
   */
  String settingName(int setting);
}
