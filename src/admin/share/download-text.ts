/** Has the browser save a text as a file. Nothing is sent. */
export function downloadText( name: string, text: string ): void {
	const url = URL.createObjectURL(
		new Blob( [ text ], { type: 'application/json' } )
	);
	const link = document.createElement( 'a' );
	link.href = url;
	link.download = name;
	link.click();
	// Browsers that ask where to save read it after the click.
	setTimeout( () => URL.revokeObjectURL( url ), 60_000 );
}
