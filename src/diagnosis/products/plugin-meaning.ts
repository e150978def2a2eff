/** What a well-known plugin says with a code. */
export interface PluginMeaning {
	/** Name as its header says. */
	plugin: string;
	/** Where several plugins share the code: part of the message. */
	message?: RegExp;
	text: () => string;
}
