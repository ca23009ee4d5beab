package io.nasbook.kernel.helping;

import com.sun.source.doctree.AttributeTree;
import com.sun.source.doctree.CommentTree;
import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.EscapeTree;
import com.sun.source.doctree.IndexTree;
import com.sun.source.doctree.InheritDocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ReferenceTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.SnippetTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.SummaryTree;
import com.sun.source.doctree.SystemPropertyTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.UnknownInlineTagTree;
import com.sun.source.doctree.ValueTree;
import com.sun.source.util.SimpleDocTreeVisitor;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Javadoc comments as HTML: tags become elements, and what only a whole site could show is left
 * out.
 */
final class JavadocPage extends SimpleDocTreeVisitor<String, Void> {

  private JavadocPage() {}

  /** The HTML of a comment's text, without slashes and stars. */
  static String of(String comment) {
    return DocComments.parse(comment)
        .map(new JavadocPage()::page)
        .orElseGet(() -> escaped(comment));
  }

  private String page(DocCommentTree comment) {
    return "<p>" + html(comment.getFullBody()) + "</p>" + new BlockTags(this::html).of(comment);
  }

  private String html(List<? extends DocTree> trees) {
    return trees.stream().map(tree -> tree.accept(this, null)).collect(Collectors.joining());
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String code(String text) {
    return "<code>" + escaped(text) + "</code>";
  }

  @Override
  protected String defaultAction(DocTree other, Void none) {
    return escaped(other.toString());
  }

  @Override
  public String visitText(TextTree text, Void none) {
    return escaped(text.getBody());
  }

  @Override
  public String visitEscape(EscapeTree escape, Void none) {
    return escaped(escape.getBody());
  }

  @Override
  public String visitEntity(EntityTree entity, Void none) {
    return entity.toString();
  }

  @Override
  public String visitComment(CommentTree comment, Void none) {
    return "";
  }

  /** Links within the JDK's own pages lead nowhere from a notebook. */
  @Override
  public String visitStartElement(StartElementTree element, Void none) {
    return element.getName().contentEquals("a") ? "" : element.toString();
  }

  @Override
  public String visitEndElement(EndElementTree element, Void none) {
    return element.getName().contentEquals("a") ? "" : element.toString();
  }

  @Override
  public String visitAttribute(AttributeTree attribute, Void none) {
    return "";
  }

  @Override
  public String visitLiteral(LiteralTree literal, Void none) {
    String body = literal.getBody().getBody();
    return literal.getKind() == DocTree.Kind.CODE ? code(body) : escaped(body);
  }

  @Override
  public String visitLink(LinkTree link, Void none) {
    if (link.getLabel().isEmpty()) {
      return link.getReference().accept(this, none);
    }
    String label = html(link.getLabel());
    return link.getKind() == DocTree.Kind.LINK ? "<code>" + label + "</code>" : label;
  }

  @Override
  public String visitReference(ReferenceTree reference, Void none) {
    String signature = reference.getSignature();
    return code(signature.startsWith("#") ? signature.substring(1) : signature.replace('#', '.'));
  }

  @Override
  public String visitValue(ValueTree value, Void none) {
    return value.getReference() == null ? "" : value.getReference().accept(this, none);
  }

  @Override
  public String visitSystemProperty(SystemPropertyTree property, Void none) {
    return code(property.getPropertyName().toString());
  }

  @Override
  public String visitIndex(IndexTree index, Void none) {
    return index.getSearchTerm().accept(this, none);
  }

  @Override
  public String visitInheritDoc(InheritDocTree inherited, Void none) {
    return "";
  }

  @Override
  public String visitSummary(SummaryTree summary, Void none) {
    return html(summary.getSummary());
  }

  @Override
  public String visitReturn(ReturnTree inline, Void none) {
    return "Returns " + html(inline.getDescription()) + ".";
  }

  @Override
  public String visitSnippet(SnippetTree snippet, Void none) {
    return snippet.getBody() == null
        ? ""
        : "<pre>" + escaped(snippet.getBody().getBody()) + "</pre>";
  }

  @Override
  public String visitUnknownInlineTag(UnknownInlineTagTree tag, Void none) {
    return html(tag.getContent());
  }
}
