/**
 * Exact changes to a .htaccess file: old text to new text, everything else byte for byte as it was, and the same again when
 * done twice.
 */
import type { HtaccessEdit } from '../../diagnosis/evidence/htaccess-finding';
import { addAjaxException } from './add-ajax-exception';
import { addPassThrough } from './add-pass-through';
import { closeBlock } from './close-block';
import { moveAboveBlock } from './move-above-block';
import { restoreBlock } from './restore-block';

/**
 * The text after the change; the same text when there is nothing to change.
 *
 * @param text  The file, one character a byte.
 * @param edit  What to change.
 * @param block What WordPress would write between its markers; null when not known.
 */
export function applyEdit(
	text: string,
	edit: HtaccessEdit,
	block: string | null
): string {
	switch ( edit.kind ) {
		case 'restore-block':
			return block ? restoreBlock( text, block ) : text;
		case 'close-block':
			return closeBlock( text, block );
		case 'add-pass-through':
			return addPassThrough( text, edit.way );
		case 'move-above-block':
			return moveAboveBlock( text, edit.directives );
		case 'add-ajax-exception':
			return addAjaxException( text, edit.way );
	}
}
