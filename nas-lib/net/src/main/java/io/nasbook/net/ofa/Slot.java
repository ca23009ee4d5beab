package io.nasbook.net.ofa;

import io.nasbook.mcunet.McuNet;
import java.util.ArrayList;
import java.util.List;

/** The place of a block in the supernet: which channels come in and go out at a width. */
record Slot(int index, McuNet.Stage stage, int position) {

  static final List<Slot> ALL = all();

  private static List<Slot> all() {
    List<Slot> slots = new ArrayList<>();
    for (McuNet.Stage stage : McuNet.STAGES) {
      for (int position = 0; position < stage.slots(); position++) {
        slots.add(new Slot(slots.size(), stage, position));
      }
    }
    return List.copyOf(slots);
  }

  /** Published prefix of the block's parameters; block 0 is the first, fixed block. */
  String prefix() {
    return "blocks.%d.mobile_inverted_conv.".formatted(index + 1);
  }

  int inChannels(int wid) {
    if (position > 0) {
      return stage.channels(wid);
    }
    return stage.index() == 0
        ? McuNet.firstBlockChannels(wid)
        : McuNet.STAGES.get(stage.index() - 1).channels(wid);
  }

  int middleChannels(int wid, int expand) {
    return McuNet.makeDivisible((double) inChannels(wid) * expand, 8);
  }

  int outChannels(int wid) {
    return stage.channels(wid);
  }

  int squeezedChannels(int wid) {
    return inChannels(wid) / 4;
  }

  boolean squeezes() {
    return position >= stage.firstSqueeze();
  }

  int stride() {
    return position > 0 ? 1 : stage.stride();
  }

  boolean residual() {
    return position > 0;
  }
}
