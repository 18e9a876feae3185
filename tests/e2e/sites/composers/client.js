/**
 * An editor as the sites have them: it takes every key itself, keeps the text in a model and draws the field from that,
 * each time with new nodes. Now and then, as by another version of a component, the field itself is replaced.
 */
for (const field of document.querySelectorAll('.editor')) edit(field, '');

function edit(field, text) {
  let model = text;
  const draw = () => {
    field.replaceChildren(
      ...model.split('\n').map((line) => {
        const paragraph = document.createElement('p');
        if (line === '') paragraph.append(document.createElement('br'));
        for (const piece of line.split(/(#\S+)/)) {
          if (piece === '') continue;
          const span = document.createElement('span');
          if (piece.startsWith('#')) span.className = 'tag';
          span.append(piece);
          paragraph.append(span);
        }
        return paragraph;
      }),
    );
    getSelection().selectAllChildren(field);
    getSelection().collapseToEnd();
  };
  field.addEventListener('beforeinput', (event) => {
    event.preventDefault();
    if (event.inputType === 'insertText') model += event.data;
    else if (event.inputType === 'insertParagraph' || event.inputType === 'insertLineBreak') model += '\n';
    else if (event.inputType === 'deleteContentBackward') model = model.slice(0, -1);
    else if (event.inputType === 'insertFromPaste') model += event.dataTransfer?.getData('text/plain') ?? '';
    draw();
  });
  window.remount = () => {
    const other = field.cloneNode(false);
    field.replaceWith(other);
    field = other;
    edit(other, model);
    other.focus();
  };
  if (model) draw();
}

window.shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shift += entry.value;
}).observe({ type: 'layout-shift', buffered: true });
