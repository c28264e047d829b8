# Golden values for the tests of org.cairn.timeline.statistics, by R's survival package:
#
#   Rscript golden.R FOLDER [VALUES_FOLDER]
#
# For every NAME-spells.csv in FOLDER it writes NAME-curves.csv, NAME-incidences.csv, NAME-means.csv and, with groups,
# NAME-logrank.csv into VALUES_FOLDER (FOLDER itself, if there is none). Columns of the spells: id, enter, exit, event,
# cause, group; empty is none. The settings of each set stand in settings.csv: name, horizon (empty: none), confidence,
# interval (log-log or plain).
suppressPackageStartupMessages(library(survival))

arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
into <- if (length(arguments) > 1) arguments[2] else folder

digits <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))

write_table <- function(table, name, kind) {
  for (column in names(table)) {
    if (is.double(table[[column]])) table[[column]] <- digits(table[[column]])
  }
  write.csv(table, file.path(into, paste0(name, "-", kind, ".csv")), row.names = FALSE, quote = FALSE, na = "")
}

# Whoever was there from the beginning is at risk at 0 already, as in R's right-censored form. Its other form takes no
# spell that begins and ends at one time, so the beginning is told as a month before 0: nothing happens in that month.
begun <- function(spells) ifelse(spells$enter == 0, -1, spells$enter)

# The response as R takes it best: right-censored if everybody was there from the beginning.
response <- function(spells) {
  if (all(spells$enter == 0)) Surv(spells$exit, spells$event) else Surv(begun(spells), spells$exit, spells$event)
}

# A later spell without length is never at risk: R makes it NA and counts nobody. Here it is left out, but of n.
at_risk <- function(spells) spells[spells$enter == 0 | spells$exit > spells$enter, ]

curve_of <- function(spells, group, setting, until) {
  fit <- survfit(response(spells) ~ 1, conf.type = setting$interval, conf.int = setting$confidence)
  rows <- fit$time <= until & (fit$n.event + fit$n.censor) > 0
  surv <- fit$surv[rows]
  error <- ifelse(surv == 0, 0, surv * fit$std.err[rows])
  certain <- surv == 0 | surv == 1
  data.frame(
    group = group, t = fit$time[rows], atRisk = fit$n.risk[rows], events = fit$n.event[rows],
    censored = fit$n.censor[rows], survival = surv, standardError = error,
    lower = ifelse(certain, surv, fit$lower[rows]), upper = ifelse(certain, surv, fit$upper[rows])
  )
}

mean_of <- function(spells, n, group, until, curve) {
  fit <- survfit(response(spells) ~ 1)
  below <- curve$t[curve$survival < 0.5 + sqrt(.Machine$double.eps)]
  area <- unname(summary(fit, rmean = until)$table["rmean"])
  data.frame(group = group, n = n, median = if (length(below) > 0) below[1] else NA_real_, to = until, value = area)
}

incidences_of <- function(spells, group, causes, until) {
  # Every cause is a level, also one that nobody of this group left for: the first level is "still there".
  state <- factor(ifelse(spells$event, spells$cause, "-"), levels = c("-", causes))
  # Each spell is one person's only one here; survfit wants to know who is whose.
  who <- seq_len(nrow(spells))
  fit <- survfit(Surv(begun(spells), spells$exit, state) ~ 1, id = who)
  rows <- fit$time <= until & (rowSums(fit$n.event) + rowSums(as.matrix(fit$n.censor))) > 0
  do.call(rbind, lapply(causes, function(cause) {
    data.frame(group = group, cause = cause, t = fit$time[rows], value = fit$pstate[rows, match(cause, fit$states)])
  }))
}

# NULL without events (survdiff answers a chi-squared of 0 with -1 degrees of freedom), and where the groups never stand
# beside each other at an event (survdiff fails on a singular matrix, coxph has no coefficient left).
log_rank <- function(spells) {
  groups <- sort(unique(spells$group))
  if (!any(spells$event)) return(NULL)
  if (all(spells$enter == 0)) {
    test <- tryCatch(survdiff(Surv(exit, event) ~ group, data = spells), error = function(e) NULL)
    if (is.null(test)) return(NULL)
    chi <- test$chisq
    df <- sum(test$exp > 0) - 1
    observed <- test$obs
    expected <- test$exp
  } else {
    # survdiff refuses late entries. The score test of coxph with exact ties is the same test; the expected events of a
    # group are the hazard of everybody, summed over the time that the group is at risk.
    test <- coxph(Surv(begun(spells), exit, event) ~ group, data = spells, ties = "exact")
    chi <- test$score
    df <- sum(!is.na(coef(test)))
    if (df == 0) return(NULL)
    all_at_risk <- survfit(response(spells) ~ 1)
    events <- all_at_risk$n.event > 0
    times <- all_at_risk$time[events]
    hazard <- all_at_risk$n.event[events] / all_at_risk$n.risk[events]
    observed <- sapply(groups, function(g) sum(spells$event[spells$group == g]))
    expected <- sapply(groups, function(g) {
      mine <- spells[spells$group == g, ]
      sum(sapply(seq_along(times), function(i) sum(begun(mine) < times[i] & times[i] <= mine$exit) * hazard[i]))
    })
  }
  data.frame(
    group = groups, observed = as.numeric(observed), expected = as.numeric(expected),
    chiSquare = chi, df = df, p = pchisq(chi, df, lower.tail = FALSE)
  )
}

settings <- read.csv(file.path(folder, "settings.csv"), colClasses = c(name = "character", interval = "character"))
for (i in seq_len(nrow(settings))) {
  setting <- settings[i, ]
  spells <- read.csv(
    file.path(folder, paste0(setting$name, "-spells.csv")),
    colClasses = c(id = "character", cause = "character", group = "character")
  )
  spells$event <- spells$event == 1
  until <- if (is.na(setting$horizon)) max(spells$exit) else setting$horizon
  left <- at_risk(spells)
  causes <- sort(unique(left$cause[left$event & left$cause != ""]))
  curves <- list()
  means <- list()
  incidences <- list()
  for (group in sort(unique(spells$group))) {
    everybody <- spells[spells$group == group, ]
    members <- at_risk(everybody)
    curve <- curve_of(members, group, setting, until)
    curves <- c(curves, list(curve))
    means <- c(means, list(mean_of(members, nrow(everybody), group, until, curve)))
    if (length(causes) > 0) incidences <- c(incidences, list(incidences_of(members, group, causes, until)))
  }
  write_table(do.call(rbind, curves), setting$name, "curves")
  write_table(do.call(rbind, means), setting$name, "means")
  if (length(causes) > 0) write_table(do.call(rbind, incidences), setting$name, "incidences")
  test <- if (length(unique(spells$group)) > 1) log_rank(at_risk(spells)) else NULL
  if (!is.null(test)) write_table(test, setting$name, "logrank")
}
