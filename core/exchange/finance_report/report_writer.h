#pragma once

#include "core/check/analysis.h"
#include "core/exchange/text_document/text_document.h"
#include "core/finance/sensitivity.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace Credwright {

/// Puts the financing report together, section by section.
class ReportWriter
{
public:
    ReportWriter(const Design &design, const Analysis &analysis, QDate date, const QLocale &locale);
    TextDocument write();

private:
    using Table = TextDocument::Table;

    static QString say(const char *source) { return QCoreApplication::translate("FinanceReport", source); }
    void heading(const char *title, int level = 1);
    void paragraph(const QString &text, bool note = false);
    void bullets(const QStringList &texts);
    /// Headings that are untranslated sources; numbers stand in all columns from `firstNumber` on.
    static Table table(const QString &caption, const QList<const char *> &headings, qsizetype firstNumber);
    void add(const Table &table);
    static void row(Table &table, const QStringList &cells, bool strong = false);
    /// The first cell has a second part, said on the side.
    static void row(Table &table, const QStringList &cells, const QStringList &remarks);

    // In finance_report.cpp: what the calculation starts from.
    void head();
    void brief();
    void assumptions();
    void learners();
    void learnersByEdition();
    // In report_figures.cpp: what it comes to.
    void costs();
    void costGroup(Table &table, CostCategory category, const char *title, Money sum);
    void income();
    void editions();
    void lifespan();
    // In report_outlook.cpp: what follows from it.
    void breakEven();
    void breakEvenTable();
    void sensitivities();
    // In report_scenarios.cpp: under other assumptions.
    void staffRates();
    void scenarios();
    QStringList saidBy(QStringView kind, const QUuid &id, const QStringList &leftOut) const;
    void partners();
    void market();
    void marketPosition();
    void openQuestions();
    void judged();
    QList<Finding> openOfMoney() const; ///< Open findings of the steps on financing and partnerships, gravest first.

    QString money(Money amount) const;
    QString signedMoney(Money amount) const;
    QString count(qint64 number) const;
    QString percent(const std::optional<Percent> &percent) const;
    QString editionName(const EditionResult &edition) const;
    QString feeName(const Fee &fee) const;
    QString titleOf(const char *kind, const QUuid &id) const;
    qint64 creditsOfLearners() const; ///< Hundredths of a credit, over the lifespan.
    /// The line in the edition shown, with its working in the locale of the report; null where it has none. The one place that asks for workings.
    const LineAmount *lineOf(const QUuid &line) const;
    QString workingOf(const QUuid &line) const;
    QString amountOf(const QUuid &line) const;

    const Design &m_design;
    const Analysis &m_analysis;
    const FinanceResult &m_finance;
    const QDate m_date;
    const QLocale m_locale;
    const EditionResult m_shown; ///< With workings in the locale of the report.
    TextDocument m_document;
};

} // namespace Credwright
