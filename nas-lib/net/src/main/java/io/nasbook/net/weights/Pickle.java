package io.nasbook.net.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads Python's pickle format (protocols 2 to 4) without running anything: a stack of plain
 * values, and a {@link Whitelist} that decides about every class and call. Maps come back as {@code
 * Map}, tuples and lists as {@code List}, whole numbers as {@code Long}.
 */
final class Pickle {
  private static final Object MARK = new Object();
  private static final Object NONE = new Object();
  private static final int MAX_STACK = 1 << 20;

  /** Decides what a pickle may name and call. */
  interface Whitelist {
    /** The value that stands for a class or function, or a refusal by name. */
    Object global(String module, String name);

    /** The result of a call. */
    Object call(Object function, List<?> arguments);

    /** The value behind a persistent id. */
    Object persistent(Object id);
  }

  private final ByteBuffer in;
  private final Whitelist whitelist;
  private final List<Object> stack = new ArrayList<>();
  private final Map<Integer, Object> memo = new HashMap<>();

  private Pickle(ByteBuffer in, Whitelist whitelist) {
    this.in = in;
    this.whitelist = whitelist;
  }

  /** Reads one pickle from the buffer's position on and leaves the position behind it. */
  static Object read(ByteBuffer buffer, Whitelist whitelist) {
    ByteBuffer in = buffer.slice().order(ByteOrder.LITTLE_ENDIAN);
    Object value = new Pickle(in, whitelist).run();
    buffer.position(buffer.position() + in.position());
    return value;
  }

  private Object run() {
    for (int code = in.get() & 0xff; code != '.'; code = in.get() & 0xff) {
      if (stack.size() > MAX_STACK) {
        throw new CheckpointException("the pickle keeps too many values open");
      }
      step(code);
    }
    return pop();
  }

  private void step(int code) {
    if (!literal(code) && !container(code) && !memory(code)) {
      special(code);
    }
  }

  private boolean literal(int code) {
    switch (code) {
      case 'N' -> push(NONE);
      case 0x88 -> push(1L);
      case 0x89 -> push(0L);
      case 'K' -> push((long) (in.get() & 0xff));
      case 'M' -> push((long) (in.getShort() & 0xffff));
      case 'J' -> push((long) in.getInt());
      case 0x8a -> push(wholeNumber(in.get() & 0xff));
      case 'G' -> push(Double.longBitsToDouble(Long.reverseBytes(in.getLong())));
      case 'X' -> push(text(in.getInt()));
      case 0x8c, 'U' -> push(text(in.get() & 0xff));
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean container(int code) {
    switch (code) {
      case '(' -> push(MARK);
      case '}' -> push(new LinkedHashMap<Object, Object>());
      case ']' -> push(new ArrayList<Object>());
      case ')' -> push(List.of());
      case 't' -> push(List.copyOf(popToMark()));
      case 0x85, 0x86, 0x87 -> push(List.copyOf(pop(code - 0x84)));
      case 'a' -> append(pop(1));
      case 'e' -> append(popToMark());
      case 's' -> putAll(pop(2));
      case 'u' -> putAll(popToMark());
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean memory(int code) {
    switch (code) {
      case 'q' -> memo.put(in.get() & 0xff, top());
      case 'r' -> memo.put(in.getInt(), top());
      case 0x94 -> memo.put(memo.size(), top());
      case 'h' -> push(recall(in.get() & 0xff));
      case 'j' -> push(recall(in.getInt()));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void special(int code) {
    switch (code) {
      case 0x80 -> requireProtocol(in.get());
      case 0x95 -> in.getLong();
      case 'c' -> push(whitelist.global(line(), line()));
      case 0x93 -> stackGlobal();
      case 'Q' -> push(whitelist.persistent(pop()));
      case 'R' -> reduce();
      case 'b' -> build();
      default ->
          throw new CheckpointException(
              "the pickle has the operation 0x%02x, which no plain checkpoint needs"
                  .formatted(code));
    }
  }

  private static void requireProtocol(byte protocol) {
    if (protocol < 2 || protocol > 4) {
      throw new CheckpointException("pickle protocol must be 2 to 4, but was " + protocol);
    }
  }

  private void stackGlobal() {
    Object name = pop();
    Object module = pop();
    if (!(name instanceof String n && module instanceof String m)) {
      throw new CheckpointException("the pickle names a class by something that is not text");
    }
    push(whitelist.global(m, n));
  }

  private void reduce() {
    Object arguments = pop();
    Object function = pop();
    if (!(arguments instanceof List<?> list)) {
      throw new CheckpointException("the pickle calls something without a tuple of arguments");
    }
    push(whitelist.call(function, list));
  }

  /** The attributes of an ordered map (its version notes) carry no weights. */
  private void build() {
    Object attributes = pop();
    if (!(top() instanceof Map) || !(attributes instanceof Map)) {
      throw new CheckpointException("the pickle sets attributes of something that is not a map");
    }
  }

  @SuppressWarnings("unchecked")
  private void append(List<Object> items) {
    if (!(top() instanceof ArrayList<?> list)) {
      throw new CheckpointException("the pickle appends to something that is not a list");
    }
    ((ArrayList<Object>) list).addAll(items);
  }

  @SuppressWarnings("unchecked")
  private void putAll(List<Object> items) {
    if (!(top() instanceof Map<?, ?> map) || items.size() % 2 != 0) {
      throw new CheckpointException("the pickle sets entries of something that is not a map");
    }
    for (int i = 0; i < items.size(); i += 2) {
      if (!(items.get(i) instanceof String || items.get(i) instanceof Long)) {
        throw new CheckpointException("a map's key must be text or a whole number");
      }
      ((Map<Object, Object>) map).put(items.get(i), items.get(i + 1));
    }
  }

  private long wholeNumber(int length) {
    if (length > 8) {
      throw new CheckpointException("the pickle has a whole number of %d bytes".formatted(length));
    }
    long value = 0;
    for (int i = 0; i < length; i++) {
      value |= (in.get() & 0xffL) << (8 * i);
    }
    return length == 0 ? 0 : value << (64 - 8 * length) >> (64 - 8 * length);
  }

  private String text(int length) {
    requireRemaining(length);
    byte[] bytes = new byte[length];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private void requireRemaining(int length) {
    if (length < 0 || length > in.remaining()) {
      throw new CheckpointException("the pickle is truncated");
    }
  }

  private String line() {
    StringBuilder line = new StringBuilder();
    for (char c = (char) (in.get() & 0xff); c != '\n'; c = (char) (in.get() & 0xff)) {
      line.append(c);
    }
    return line.toString();
  }

  private void push(Object value) {
    stack.add(value);
  }

  private Object top() {
    if (stack.isEmpty()) {
      throw new CheckpointException("the pickle takes a value from an empty stack");
    }
    return stack.getLast();
  }

  private Object pop() {
    Object value = top();
    stack.removeLast();
    return value;
  }

  private List<Object> pop(int count) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.addFirst(pop());
    }
    return values;
  }

  private List<Object> popToMark() {
    int mark = stack.lastIndexOf(MARK);
    if (mark < 0) {
      throw new CheckpointException("the pickle closes a group that it never opened");
    }
    List<Object> tail = stack.subList(mark, stack.size());
    List<Object> values = new ArrayList<>(tail.subList(1, tail.size()));
    tail.clear();
    return values;
  }

  private Object recall(int index) {
    Object value = memo.get(index);
    if (value == null) {
      throw new CheckpointException("the pickle recalls a value that it never stored");
    }
    return value;
  }
}
