let waiting = null;

/** Where tests that Jest has loaded are handed to who runs them; both live in one process, in different worlds of Jest. */
module.exports = {
	isWaiting: () => waiting !== null,

	/** Waits for the tests that Jest loads next: by name, what is to be called one after the other. */
	wait: () =>
		new Promise( ( resolve ) => {
			waiting = resolve;
		} ),

	/** Hands over tests, and the global object they see; done when they are given back. */
	serve: ( tests, global ) =>
		new Promise( ( giveBack ) => {
			waiting( { tests, global, giveBack } );
			waiting = null;
		} ),
};
