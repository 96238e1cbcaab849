#pragma once

#include "core/exchange/catalogue/catalogue.h"
#include "core/exchange/catalogue/catalogue_words.h"

#include <initializer_list>

namespace Credwright {

/// Puts a description together; one function for each section. Internal to the catalogue.
class CatalogueBuilder
{
public:
    CatalogueBuilder(const Design &design, const Analysis &analysis, const CatalogueOptions &options);
    Catalogue build();

private:
    // catalogue.cpp
    void addKeyFacts();
    void addFooter();
    QString kicker() const;
    CataloguePhrase institution() const;
    QString duration() const;
    QString perWeek() const;
    QString hours(Minutes minutes) const;
    QString credits(Credits credits) const;
    QString money(Money money) const;
    QString date(const PartialDate &date) const;
    QStringList places() const;

    CataloguePhrase pick(const LocalizedText &text) const;
    CatalogueProse prose(const LocalizedText &text, const QString &label = {}, bool quiet = false) const;
    /// Several short texts as one: those of one language and one paragraph run on in the same line.
    static QList<CatalogueProse> runOn(QList<CatalogueProse> parts, bool quiet = true);
    CatalogueProse own(const QString &sentence, bool quiet = false) const;
    CatalogueTable::Cell cell(const QString &words) const;
    CatalogueTable::Cell cell(const LocalizedText &text) const;
    CatalogueTable::Column column(const char *heading, bool numeric = false) const;
    /// Adds the section unless it is empty.
    void add(std::initializer_list<Aspect> aspects, const char *heading, QList<CatalogueBlock> blocks);

    // catalogue_sections.cpp: the course
    QList<CatalogueBlock> audience() const;
    QList<CatalogueBlock> outcomes() const;
    QList<CatalogueBlock> prerequisites() const;
    QList<CatalogueBlock> delivery() const;
    QList<CatalogueBlock> durationAndLanguage() const;
    QList<CatalogueBlock> success() const;
    CatalogueWorkload workload() const;
    QList<CatalogueBlock> relevance() const;
    QList<CatalogueBlock> resources() const;

    // catalogue_terms.cpp: assessment, money, recognition
    QList<CatalogueBlock> assessment() const;
    QList<CatalogueBlock> enrolment() const;
    QList<CatalogueBlock> fees() const;
    QList<CatalogueBlock> offeredTogether() const;
    QList<CatalogueBlock> partners() const;
    QList<CatalogueBlock> contact() const;
    QList<CatalogueBlock> complements() const;
    QList<CatalogueBlock> transfer() const;
    QList<const Fee *> publicFees() const;

    // catalogue_facts.cpp
    void addMandatory();
    void addOptional();
    void fact(QList<CatalogueFact> &list, const char *label, const QList<CataloguePhrase> &values);
    void factAtIssue(QList<CatalogueFact> &list, const char *label, const char *text);
    QList<CataloguePhrase> level() const;
    QList<CataloguePhrase> assessmentTypes() const;
    QList<CataloguePhrase> qualityAssurance() const;
    QList<CataloguePhrase> supervision() const;
    QList<CataloguePhrase> stackability() const;
    QList<CataloguePhrase> furtherInformation() const;
    CataloguePhrase said(const QString &words) const { return {words, m_words.language()}; }

    const Design &m_design;
    const Analysis &m_analysis;
    const CatalogueOptions m_options;
    const CatalogueWords m_words;
    Catalogue m_catalogue;
};

} // namespace Credwright
