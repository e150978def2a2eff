/** Whether a text is an application password as WordPress shows it: six groups of four letters and digits, and nothing else. */
export const isShownPassword = ( text: string ): boolean =>
	/^\s*(?:[a-z\d]{4}[ \t\u00A0]+){5}[a-z\d]{4}\s*$/i.test( text );
