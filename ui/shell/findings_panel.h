#pragma once

#include "core/check/analysis.h"

#include <QAbstractListModel>
#include <QScrollArea>

class QLabel;
class QListView;
class QPushButton;
class QVBoxLayout;

namespace Credwright {

class Session;

/// The open findings of one step, or of all: a thin list for the view.
class FindingList : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit FindingList(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    void setFindings(const QList<Finding> &findings);
    const QList<Finding> &findings() const { return m_findings; }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_findings.size()); }
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Finding> m_findings;
};

/// The findings beside the page: one in full with what, why, source and ways out; the others of the step below it;
/// then what was checked and is fine, and what was set aside.
class FindingsPanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit FindingsPanel(Session &session, QWidget *parent = nullptr);

    void setStep(QLatin1StringView step);
    /// Shows the finding at this place in full, if there is one.
    void showPlace(const Anchor &place);

private:
    void refresh();
    void showCurrent();
    QWidget *makeCard(QWidget *parent);
    void fillLists();

    Session &m_session;
    QLatin1StringView m_step;
    FindingList *m_model;
    QListView *m_list = nullptr;
    int m_current = 0;
    QWidget *m_card = nullptr;
    QLabel *m_kind = nullptr;
    QLabel *m_marker = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_fact = nullptr;
    QLabel *m_reason = nullptr;
    QLabel *m_source = nullptr;
    QVBoxLayout *m_ways = nullptr;
    QVBoxLayout *m_fine = nullptr;
    QVBoxLayout *m_aside = nullptr;
    QLabel *m_none = nullptr;
    QByteArray m_shownState; ///< Of the lists below, so that they are rebuilt only when they differ.
};

} // namespace Credwright
