#pragma once

#include "core/model/stackability.h"
#include "ui/forms/step_page.h"

namespace Credwright {

class FigureCard;
class PathwayView;

/// Step 8: what the micro-credential builds on, and what it may count towards.
class StackabilityPage : public StepPage
{
    Q_OBJECT
public:
    explicit StackabilityPage(Session &session, QWidget *parent = nullptr);

    bool jumpTo(const Anchor &where) override;

private:
    /// A card of fields that applies to some approaches only.
    struct Optional
    {
        QWidget *card = nullptr;
        std::function<bool(const Session &)> applies;
        QStringList places; ///< Fields or kinds of rows in it.
    };
    void showCards();
    void addOptional(QWidget *card, const std::function<bool(const Session &)> &applies, const QStringList &places);
    void addApproach();
    void addPathway();
    void addTables();
    void addAgreement();
    void addForLearners();
    void refreshPathway();
    /// What dragging from one box to another means; null stands for this micro-credential.
    void relate(const QUuid &from, const QUuid &to);

    FigureCard *m_figure = nullptr;
    PathwayView *m_pathway = nullptr;
    QList<Optional> m_optional;
    QString m_reached; ///< A field that was jumped to shows even where it does not apply: undo and search lead to it.
    StackApproach m_approach = StackApproach::Unset;
};

} // namespace Credwright
