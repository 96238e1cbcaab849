#pragma once

#include "core/document/for_others.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QListView;
class QPushButton;

namespace Credwright {

class ChangeList;
class DocumentController;

/// Asks what others shall not get, shows all that goes with it, and writes the copy.
class SaveForOthersDialog : public QDialog
{
    Q_OBJECT
public:
    SaveForOthersDialog(DocumentController &documents, QWidget *parent);

private:
    QWidget *makeBoxes();
    QSet<PrivatePart> chosen() const;
    void refresh();
    void write();

    DocumentController &m_documents;
    QList<std::pair<PrivatePart, QCheckBox *>> m_boxes;
    QLabel *m_count = nullptr;
    ChangeList *m_goes;
    QListView *m_preview = nullptr;
    QLabel *m_versions = nullptr;
};

} // namespace Credwright
