// validatorUrl: null, because the default asks a server elsewhere to check the document.
SwaggerUIBundle({
  url: "/api/v1/openapi",
  dom_id: "#reader",
  deepLinking: true,
  validatorUrl: null,
  persistAuthorization: false,
});
