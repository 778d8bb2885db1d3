/// Tests of the house as a whole: who imports whom, how sources look, whether the documents tell the truth.
package mlchat.app.house;
