import { useRef } from '@wordpress/element';
import type { RefObject } from 'react';

/** A key brings no more characters at once: what brings more was pasted, dropped or filled in. */
const KEY = 3;

/** The handlers of a field whose text may hold secrets. Each resolves when what had to be read is read. */
export interface PastedText {
	/** For each input event, with the field's text: what is pasted is read at once. */
	changed: ( text: string ) => Promise< void >;
	/** For leaving the field, and before its text is used: what was typed is read. */
	left: () => Promise< void >;
	/** Reads a text from elsewhere, such as a file, in place of what is in the field. */
	taken: ( text: string ) => Promise< void >;
}

/**
 * Tells a paste from typing, and reads each text once. The text never becomes state: it stands in the field alone, until a line without
 * its secrets takes its place.
 *
 * @param field The field.
 * @param read  Reads a text and keeps nothing of it. Resolves to what is to stand in its place, or to null where it may stay.
 */
export function usePastedText(
	field: RefObject< HTMLTextAreaElement >,
	read: ( text: string ) => Promise< string | null >
): PastedText {
	/** What the field held when it was looked at last. */
	const seen = useRef( '' );
	const isUnread = useRef( false );

	const put = ( text: string ) => {
		if ( field.current ) {
			field.current.value = text;
		}
		seen.current = text;
		isUnread.current = false;
	};

	async function take( text: string ) {
		isUnread.current = false;
		const before = seen.current;
		const replacement = await read( text );
		// Whoever goes on writing meanwhile is not interrupted.
		if ( replacement !== null && field.current?.value === before ) {
			put( replacement );
		}
	}

	const left = async () => {
		if ( isUnread.current ) {
			await take( seen.current );
		}
	};

	return {
		left,
		async changed( text ) {
			// Some browsers say twice that something was pasted.
			if ( text === seen.current ) {
				return;
			}
			const isPasted = text.length - seen.current.length > KEY;
			seen.current = text;
			isUnread.current = true;
			if ( isPasted || text === '' ) {
				await left();
			}
		},
		async taken( text ) {
			put( '' );
			await take( text );
		},
	};
}
