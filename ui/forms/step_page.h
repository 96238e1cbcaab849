#pragma once

#include "core/fields/anchor.h"
#include "ui/forms/entity_table_model.h"
#include "ui/forms/scroll_page.h"

#include <QHash>

class QBoxLayout;
class QGridLayout;
class QVBoxLayout;

namespace Credwright {

class Card;
class DerivedLabel;
class EntityTable;
class FieldBox;
class RowLayout;
class Session;
struct Analysis;

/// What a derived value shows: the value, how it came about, and whether it is there at all.
struct DerivedText
{
    QString text;
    QString working;
};

/// A page of a step: title, what the step decides, and cards of fields, tables, derived values and figures. A step's own page
/// derives from this and calls these in its constructor; everything refreshes by itself from the session.
class StepPage : public ScrollPage
{
    Q_OBJECT
public:
    StepPage(Session &session, QLatin1StringView step, QWidget *parent = nullptr);

    QLatin1StringView step() const { return m_step; }
    /// Brings the place into view and gives it the focus; false when it is not on this page.
    virtual bool jumpTo(const Anchor &where);
    /// Puts the focus on the first field.
    void focusFirst();
    /// The free notes on the step, at the foot of the page; called once, when its cards are there.
    void addNotes();

protected:
    struct FieldPlace
    {
        QString field; ///< "purpose.objective": a field of a single entity.
        int stretch = 1;
        bool compact = false; ///< Combo boxes and buttons in place of segments and chips.
    };

    Session &session() { return m_session; }
    const Session &session() const { return m_session; }
    Card *addCard(const QString &title = {}, const QString &subtitle = {});
    /// Cards beside each other, by stretch; each is made with `addCardTo`.
    RowLayout *addColumns();
    Card *addCardTo(RowLayout *columns, const QString &title, int stretch = 1);
    /// Fields beside each other in one row of the card.
    void addFields(Card *card, const QList<FieldPlace> &fields);
    FieldBox *addField(Card *card, const QString &field, bool compact = false);
    /// Fields that fold away under a heading that can be opened; they open by themselves when something in them is filled or jumped to.
    void addFolded(Card *card, const QString &heading, const QList<QList<FieldPlace>> &rows);
    /// An editable list in a card of its own; the fields in `details` show in a card below the table for the current row.
    EntityTable *addTable(Card *card, const QString &kind, const QList<TableColumn> &columns, const QList<QList<FieldPlace>> &details = {});
    /// The box of a field in the card below a table.
    FieldBox *detailBox(const QString &field) const { return m_details.value(field.section(u'.', 0, 0)).value(field); }
    /// A derived value in the title of a card; refreshed on every change; hidden while its text is empty.
    DerivedLabel *addDerived(Card *card, const std::function<DerivedText(const Session &)> &value);
    /// Calls `refresh` now and after every change.
    void onAnalysed(const std::function<void()> &refresh);
    /// Shows a widget only while the answer makes it apply; hiding never deletes what was typed.
    void showWhen(QWidget *widget, const std::function<bool(const Session &)> &applies);
    void registerBox(FieldBox *box);

private:
    struct Fold
    {
        QWidget *body = nullptr;
        QWidget *heading = nullptr;
        QList<FieldBox *> boxes;
    };
    QWidget *rowOf(const QList<FieldPlace> &fields, const QUuid &entity, QWidget *parent, QList<FieldBox *> *made);
    void addTableActions(Card *card, EntityTable *table);
    void addDetails(Card *card, EntityTable *table, const QList<QList<FieldPlace>> &details);

    Session &m_session;
    QLatin1StringView m_step;
    QHash<QString, FieldBox *> m_boxes;                   ///< Field id to the box of a single entity's field.
    QHash<QString, EntityTable *> m_tables;               ///< Kind to its table.
    QHash<QString, QHash<QString, FieldBox *>> m_details; ///< Kind to field to its box below the table.
    QList<Fold> m_folds;
};

} // namespace Credwright
