package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every calculator, with few and with many facts: unknown values are null, and the OpenAPI
 * document, with which {@link CairnSystem} compares every response, must allow that.
 */
@ExtendWith(CairnSystem.class)
class CalculatorsIT {

  private static final String MONTANA = "{\"jurisdiction\":\"us-mt\",";
  private static final String CREDENTIAL = MONTANA + "\"credentialType\":\"cbhpss\",";

  static Stream<Arguments> questions() {
    return Stream.of(
        question("application", CREDENTIAL, "'on':'2026-05-04'}"),
        question(
            "application",
            CREDENTIAL,
            """
            'on':'2026-05-04','asOf':'2026-08-01','facts':{'bornOn':'1980-02-29',
            'training':{'hours':40},'convictions':[{'id':'a','on':'2001-01-01','level':'felony'}],
            'payments':[{'fee':'application','cents':100}]}}
            """),
        question(
            "certificate-status",
            CREDENTIAL,
            "'certifiedOn':'2024-05-01','at':'2025-01-10T12:00:00-07:00'}"),
        question(
            "certificate-status",
            CREDENTIAL,
            "'certifiedOn':'2019-05-01','at':'2031-01-10T12:00:00-07:00'}"),
        question("supervisor", MONTANA, "'on':'2026-01-01'}"),
        question(
            "supervisor",
            MONTANA,
            "'on':'2026-01-01','supervisor':{'licenses':[{'type':'lcsw','issuedOn':'2015-01-01'}]}}"),
        question("supervision", MONTANA, "'from':'2024-01-01','to':'2024-03-01'}"),
        question(
            "supervision",
            MONTANA,
            """
            'from':'2024-01-01','to':'2024-03-01','work':[{'on':'2024-01-05','hours':8}],
            'sessions':[{'on':'2024-01-06','minutes':60,'mode':'video','attestedOn':'2024-01-06',
            'supervisorQualified':true}]}
            """),
        question(
            "continuing-education",
            CREDENTIAL,
            "'certifiedOn':'2024-05-01','through':'2026-05-01','entries':[{'hours':1},{}]}"),
        question(
            "billing",
            MONTANA,
            """
            'payer':'medicaid','agency':{'providerType':'mental_health_center'},
            'clients':[{'id':'c1','bornOn':'1980-01-01','sdmi':true}],
            'peers':[{'id':'p1','certificate':'active'}],
            'encounters':[{'id':'e1','client':'c1','peer':'p1',
            'startedAt':'2024-08-02T10:00:00-06:00','endedAt':'2024-08-02T10:20:00-06:00',
            'activity':'coaching','documented':true},{'id':'e2','client':'c1','peer':'p1',
            'activity':'driving'}]}
            """),
        question("timely-filing", MONTANA, "'payer':'medicaid','serviceDate':'2024-02-29'}"),
        question("pay", MONTANA, "'payer':'medicaid','on':'2021-08-01','wageCentsPerHour':1500}"),
        question("pay", MONTANA, "'payer':'medicaid','on':'2031-08-01','wageCentsPerHour':1500}"),
        question("survival", "", "{'spells':[{'id':1,'exit':3,'event':false}]}"),
        question(
            "survival",
            "",
            "{'spells':[{'id':'a','exit':3,'event':true,'cause':'left','group':'x'},"
                + "{'id':'b','exit':5,'event':true,'group':'y'}]}"),
        question(
            "suppression", "", "{'threshold':5,'rows':[{'cell':'a','n':3},{'cell':'b','n':50}]}"));
  }

  private static Arguments question(String calculator, String start, String rest) {
    return Arguments.of(calculator, start + rest.replace('\'', '"'));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void respondsAsDocumented(String calculator, String question) {
    Answer answer =
        CairnSystem.gateway()
            .send(
                Call.post("/api/v1/evaluations/" + calculator)
                    .without("Idempotency-Key")
                    .json(question));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void thePacks_areListedAsDocumented() {
    Answer answer = CairnSystem.gateway().send(Call.get("/api/v1/evaluations/packs"));

    assertThat(answer.status()).isEqualTo(200);
  }
}
