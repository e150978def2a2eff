/** What makes a sentence of its words; another word in it is no other behaviour. */
const SENTENCES = [ '__', '_n', '_x', '_nx' ];

/** Leaves the words of sentences as they are (a plugin of Stryker's, of the kind “Ignore”). */
const sentences = {
	shouldIgnore( { node } ) {
		return node.type === 'CallExpression' &&
			SENTENCES.includes( node.callee.name )
			? 'Words of a sentence.'
			: undefined;
	},
};

export const strykerPlugins = [
	{ kind: 'Ignore', name: 'sentences', value: sentences },
];
