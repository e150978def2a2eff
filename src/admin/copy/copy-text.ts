/**
 * Copies a text, also on a plain http site, where `navigator.clipboard` does not exist.
 *
 * @return Whether it worked.
 */
export async function copyText( text: string ): Promise< boolean > {
	try {
		if ( navigator.clipboard ) {
			await navigator.clipboard.writeText( text );
			return true;
		}
	} catch {
		// Not allowed here: the older way still may be.
	}
	return copyBySelection( text );
}

function copyBySelection( text: string ): boolean {
	const { activeElement } = document;
	const area = document.createElement( 'textarea' );
	area.value = text;
	area.readOnly = true;
	area.className = 'screen-reader-text';
	document.body.append( area );
	area.select();
	try {
		return document.execCommand( 'copy' );
	} catch {
		return false;
	} finally {
		area.remove();
		if ( activeElement instanceof HTMLElement ) {
			activeElement.focus();
		}
	}
}
