package org.cairn.gateway.portal.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates under resources/templates/portal. All of them escape their values. */
@CheckedTemplate(basePath = "portal")
final class Pages {

  private Pages() {}

  /** Without a sign-in. */
  static native TemplateInstance welcome(Frame frame);

  static native TemplateInstance signedOut(Frame frame);

  /**
   * @param key under which the registration is sent
   * @param name what was typed before, and what was wrong with it
   */
  static native TemplateInstance register(Frame frame, String key, NameForm name);

  /**
   * @param name of the peer, or empty without one
   * @param older where the next page begins, or empty
   */
  static native TemplateInstance home(
      Frame frame, String name, List<ApplicationLine> applications, String older);

  static native TemplateInstance board(
      Frame frame, List<ApplicationLine> applications, String older);

  static native TemplateInstance application(Frame frame, ApplicationView application);

  /**
   * @param problem why the file was not accepted, or empty
   * @param key under which the form is sent
   */
  static native TemplateInstance submit(
      Frame frame, String applicationId, SubmitView item, String problem, String key);

  static native TemplateInstance noSubmit(Frame frame, NoSubmitView closed);

  /**
   * @param own whether the viewer is the applicant
   * @param acceptsUpload whether a better document may be submitted for the same entry
   */
  static native TemplateInstance receipt(
      Frame frame, String applicationId, DocumentView document, boolean own, boolean acceptsUpload);

  static native TemplateInstance check(Frame frame, CheckView check);

  static native TemplateInstance path(Frame frame, PathView path);

  /** The older part of a timeline alone, to be added below what is already shown. */
  static native TemplateInstance entries(PathView path);

  /**
   * @param address that was requested
   */
  static native TemplateInstance refusal(Frame frame, RefusalView refusal, String address);
}
