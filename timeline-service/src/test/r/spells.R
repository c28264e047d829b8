# Makes the spells for golden.R: a textbook's and generated ones. Run once; the results are committed.
#
#   Rscript spells.R FOLDER
suppressPackageStartupMessages(library(survival))
folder <- commandArgs(trailingOnly = TRUE)[1]
set.seed(20260101)

save <- function(name, enter, exit, event, cause = "", group = "") {
  spells <- data.frame(
    id = paste0("p", seq_along(exit)), enter = sprintf("%.17g", enter), exit = sprintf("%.17g", exit),
    event = as.integer(event), cause, group
  )
  write.csv(spells, file.path(folder, paste0(name, "-spells.csv")), row.names = FALSE, quote = FALSE)
}

# Miller (1981), maintenance in acute myelogenous leukaemia: the example of every textbook.
save("aml", 0, aml$time, aml$status, group = ifelse(aml$x == "Maintained", "maintained", "not-maintained"))

# Whole months, so that nearly everything ties; three groups; two causes.
n <- 240
group <- sample(c("north", "east", "west"), n, replace = TRUE)
months <- 1 + floor(rexp(n, ifelse(group == "north", 0.03, 0.05)))
end <- sample(6:60, n, replace = TRUE)
save(
  "ties", 0, pmin(months, end), months <= end, group = group,
  cause = ifelse(months <= end, sample(c("promotion", "burnout"), n, replace = TRUE), "")
)

# Observation begins late for most; three groups; three causes, one of which a group never has.
n <- 180
enter <- round(pmax(0, runif(n, -10, 24)), 1)
months <- enter + 0.1 + round(rexp(n, 0.04), 1)
end <- enter + round(runif(n, 1, 40), 1)
group <- sample(c("a", "b", "c"), n, replace = TRUE, prob = c(5, 4, 1))
cause <- sample(c("other", "promotion", "relapse"), n, replace = TRUE)
cause[group == "c" & cause == "relapse"] <- "other"
event <- months <= end
save("late", enter, pmin(months, end), event, cause = ifelse(event, cause, ""), group = group)

# Nobody at risk for a while, a curve that reaches zero early and stays there, and no groups.
save(
  "gap", enter = c(0, 0, 1, 6, 6.5, 7, 8), exit = c(2, 3, 3, 9, 8, 12, 12), event = c(1, 1, 1, 1, 0, 1, 0),
  cause = c("x", "y", "x", "x", "", "y", "")
)

# Fractions of a month that differ by rounding alone.
save(
  "rounding", enter = 0, exit = c(0.3, 0.1 + 0.2, 0.7, 0.1 * 7, 1.1 * 1.1, 1.21, 3, 3), event = c(1, 1, 1, 0, 1, 1, 1, 0),
  group = c("u", "v", "u", "v", "u", "v", "u", "v")
)

# Some leave on their first day, everybody is observed from it on.
save(
  "zero", enter = 0, exit = c(0, 0, 0, 1, 2, 2, 5, 0, 3, 4, 6, 6), event = c(1, 1, 0, 1, 1, 0, 1, 0, 1, 1, 1, 0),
  cause = c("x", "y", "", "x", "y", "", "x", "", "x", "y", "y", ""), group = rep(c("u", "v"), each = 6)
)

# The same, and others come late, of whom some leave in the month in which they come.
save(
  "zero-late", enter = c(0, 0, 0, 0, 0, 0, 0, 0, 1.5, 2, 3, 4, 4, 2, 5, 3), exit = c(0, 0, 0, 3, 7, 9, 4, 0, 6, 2, 8, 4, 9, 10, 5, 11),
  event = c(1, 0, 1, 1, 0, 1, 1, 1, 1, 1, 0, 0, 1, 0, 1, 1), cause = c("x", "", "y", "x", "", "y", "x", "x", "y", "x", "", "", "y", "", "z", "x"),
  group = rep(c("u", "v"), 8)
)

# Groups that never stand beside each other, that see no event, and that go all at once.
save("apart", enter = c(0, 0, 5, 5), exit = c(1, 2, 6, 7), event = 1, group = c("u", "u", "v", "v"))
save("nobody", enter = 0, exit = c(3, 4, 5, 6), event = 0, group = c("u", "v", "u", "v"))
save("at-once", enter = 0, exit = c(2, 2, 2), event = 1, group = c("u", "v", "v"))

write.csv(
  data.frame(
    name = c("aml", "ties", "late", "gap", "rounding", "zero", "zero-late", "apart", "nobody", "at-once"),
    horizon = c("", "36", "", "", "2", "", "", "", "", ""), confidence = c(0.95, 0.9, 0.99, 0.95, 0.95, 0.95, 0.9, 0.95, 0.95, 0.95),
    interval = c("log-log", "plain", "log-log", "plain", "log-log", "log-log", "log-log", "plain", "log-log", "log-log")
  ),
  file.path(folder, "settings.csv"), row.names = FALSE, quote = FALSE
)
