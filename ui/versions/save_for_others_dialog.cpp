#include "ui/versions/save_for_others_dialog.h"

#include "ui/dialogs/dialog_seam.h"
#include "ui/document/document_controller.h"
#include "ui/document/session.h"
#include "ui/theme/theme.h"
#include "ui/versions/change_list.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nameOf(PrivatePart part)
{
    for (const PrivatePartInfo &info : privateParts()) {
        if (info.part == part) {
            return info.name.text();
        }
    }
    return {};
}

} // namespace

SaveForOthersDialog::SaveForOthersDialog(DocumentController &documents, QWidget *parent) : QDialog(parent), m_documents(documents), m_goes(new ChangeList(this))
{
    setObjectName(u"saveForOthers"_s);
    setWindowTitle(tr("Save for others"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::px(8));
    auto *words = new QLabel(tr("A copy of this design for others, without what is ticked. Your own file keeps everything."), this);
    words->setObjectName(u"whatTheCopyIs"_s);
    words->setWordWrap(true);
    layout->addWidget(words);
    layout->addWidget(makeBoxes());
    m_count = new QLabel(this);
    m_count->setObjectName(u"leftOutCount"_s);
    m_count->setWordWrap(true);
    Theme::setFont(m_count, Theme::BodyBoldFont);
    layout->addWidget(m_count);
    m_preview = new QListView(this);
    m_preview->setObjectName(u"leftOut"_s);
    m_preview->setAccessibleName(tr("What goes"));
    m_preview->setModel(m_goes);
    m_preview->setItemDelegate(ChangeList::makeDelegate(m_preview));
    m_preview->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // What is left of the height; the texts above need theirs.
    m_preview->setMinimumHeight(Theme::px(76));
    m_preview->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_preview->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    layout->addWidget(m_preview, 1);
    m_versions = new QLabel(this);
    m_versions->setObjectName(u"leftOutOfVersions"_s);
    m_versions->setWordWrap(true);
    layout->addWidget(m_versions);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *save = makeButton(tr("Save the copy…"), ButtonKind::Primary);
    buttons->addButton(save, QDialogButtonBox::AcceptRole);
    buttons->addButton(makeButton(tr("Cancel")), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &SaveForOthersDialog::write);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(std::min(Theme::px(680), 1200), std::min(Theme::px(620), 720)); // At 200 % too it opens on a small laptop's screen.
    refresh();
    m_boxes.first().second->setFocus();
}

QWidget *SaveForOthersDialog::makeBoxes()
{
    auto *boxes = new QWidget(this);
    auto *layout = new FlowLayout(boxes, 20, 8);
    for (const PrivatePartInfo &info : privateParts()) {
        auto *box = new QCheckBox(info.name.text(), boxes);
        box->setToolTip(info.about.text());
        box->setAccessibleDescription(info.about.text());
        box->setChecked(info.usual);
        layout->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &SaveForOthersDialog::refresh);
        m_boxes.append({info.part, box});
    }
    return boxes;
}

QSet<PrivatePart> SaveForOthersDialog::chosen() const
{
    QSet<PrivatePart> parts;
    for (const auto &[part, box] : m_boxes) {
        if (box->isChecked()) {
            parts.insert(part);
        }
    }
    return parts;
}

void SaveForOthersDialog::refresh()
{
    const QSet<PrivatePart> parts = chosen();
    const Record &record = m_documents.session()->record();
    const QList<LeftOut> lines = leavesOut(m_documents.session()->design(), record, parts);
    QList<ChangeRow> rows;
    for (const LeftOut &line : lines) {
        rows.append({nameOf(line.part), line.what.isEmpty() ? line.place : tr("%1: %2").arg(line.place, line.what), line.text, {}});
    }
    m_goes->setChanges(rows);
    m_preview->setVisible(!lines.isEmpty());
    m_preview->setCurrentIndex(m_goes->index(m_goes->firstRow()));
    m_preview->scrollToTop();
    m_count->setText(lines.isEmpty() ? tr("Nothing goes: the copy holds all that the design holds.")
                                     : tr("%n thing(s) will not be in the copy", nullptr, static_cast<int>(lines.size())));
    const int kept = parts.contains(PrivatePart::History) ? 0 : static_cast<int>(record.versions.size());
    m_versions->setText(tr("The same is taken out of the %n named version(s) that stay in the copy.", nullptr, kept));
    m_versions->setVisible(kept > 0 && !parts.isEmpty());
}

void SaveForOthersDialog::write()
{
    const QFileInfo own(m_documents.path());
    const QString suggestion = own.dir().filePath(fileNameFor(tr("%1 for others").arg(own.completeBaseName())) + u".credwright"_s);
    const auto path = DialogSeam::saveFile(this, tr("Save the copy for others"), suggestion, tr("Designs (*.credwright)"));
    if (!path) {
        return;
    }
    if (const Result<> written = m_documents.saveForOthers(*path, chosen()); !written) {
        DialogSeam::tell(this, tr("The copy was not made"), written.error().message, written.error().detail);
        return;
    }
    m_documents.session()->notify(tr("The copy for others is in %1.").arg(*path));
    accept();
}

} // namespace Credwright
